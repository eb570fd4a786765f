Feature: What the policy does not say

  Background:
    Given an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000

  Scenario: a cap that is not reached
    When it asks to open long 1 BTC-USDT in cross with 5x
    Then it is denied by cross_leverage
    And it would pass with leverage 4x

  Scenario: another reason
    When it asks to open long 1 BTC-USDT in cross with 6x
    Then it is denied by isolated_leverage

  Scenario: another number
    When it asks to open long 1 BTC-USDT in cross with 6x
    Then it is denied by cross_leverage
    And it would pass with leverage 6x

  Scenario: a price that is another
    Given a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    Then BTC-USDT long is liquidated at 9000

  Scenario: a rule that there is not
    When it asks to open long 1 BTC-USDT in cross with 5x
    Then it is not denied by cross_levrage

  Scenario: a healthy account
    Given a long position of 1 BTC-USDT at 10000 in cross with 5x
    When the mark price of BTC-USDT moves to 100
    Then the account is healthy
