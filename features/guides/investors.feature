Feature: Investor A and investor B

  The first uses the whole account, the second a fifth of it; both "with 10x".

  Background:
    Given the policy guide
    And an account with a balance of 100,000 USDT
    And the mark price of BTC-USDT is 10000

  @S0-3
  Scenario: A is liquidated before a tenth is lost, as a position of a million has a maintenance margin
    Given a long position of 100 BTC-USDT at 10000 in cross with 10x
    Then the notional of BTC-USDT long is 1,000,000 USDT
    And the maintenance margin of BTC-USDT long is 8,700 USDT
    And BTC-USDT long is liquidated at 9077.77
    And BTC-USDT long is bankrupt at 9000

  @S0-3
  Scenario: at a tenth all of it is gone
    Given a long position of 100 BTC-USDT at 10000 in cross with 10x
    When the mark price of BTC-USDT moves to 9000
    Then the account is liquidated
    And the account is left with 0 USDT

  @S0-3 @S0-14
  Scenario: the same guide caps cross margin at 5x, so A could not have opened it here
    When it asks to open long 99 BTC-USDT in cross with 10x
    Then it is denied by cross_leverage
    And it would pass with leverage 5x

  @S0-4
  Scenario: B keeps four fifths
    Given a long position of 20 BTC-USDT at 10000 in isolated with 10x and a margin of 20,000 USDT
    When the mark price of BTC-USDT moves to 8900
    Then the plan closes BTC-USDT long
    And the account is left with 80,000 USDT
