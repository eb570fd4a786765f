Feature: Which price decides, and when none does

  Background:
    Given the policy guide
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000
    And a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT

  @S1-16 @C6
  Scenario: the last price alone liquidates nothing
    When the last price of BTC-USDT moves to 7000
    Then BTC-USDT long is healthy
    And nothing is liquidated
    When the mark price of BTC-USDT moves to 7000
    Then BTC-USDT long is liquidated

  Scenario: a mark that is older than a minute decides nothing
    Given the mark price of BTC-USDT is 60s old
    Then the account is healthy
    When 1s pass
    Then the assessment is an error stale_price
    When it asks to open long 1 BTC-USDT in isolated with 10x
    Then it is an error stale_price

  Scenario: without a mark nothing is decided, and nothing is liquidated
    Given the mark price of BTC-USDT is missing
    Then the assessment is an error missing_price at "market.BTC-USDT.mark"
    And the account is error

  Scenario: a mark from nobody knows when
    Given the mark price of BTC-USDT has no time
    Then the assessment is an error stale_price
