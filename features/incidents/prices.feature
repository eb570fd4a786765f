@incident
Feature: Prices that went wrong

  Background:
    Given the policy guide
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000
    And a long position of 1 BTC-USDT at 10000 in cross with 5x

  @E1
  Scenario: an outlier on one source of the index liquidates nobody as long as the mark holds
    Given a short position of 1 ETH-USDT at 2000 in isolated with 10x and a margin of 200 USDT
    And the mark price of ETH-USDT is 2000
    When the index price of BTC-USDT moves to 0.06
    And the index price of ETH-USDT moves to 3000
    Then the account is healthy
    And nothing is liquidated

  @E9
  Scenario Outline: a price of <price> is no price to liquidate by
    When the mark price of BTC-USDT moves to <price>
    Then the assessment is an error missing_price
    And the account is error
    When it asks to open long 1 BTC-USDT in cross with 5x
    Then it is an error missing_price

    Examples:
      | price  |
      | -37.63 |

  @E18
  Scenario: a price of 0 after a restore is an error, not a liquidation
    When the mark price of BTC-USDT moves to 0
    Then the account is error
    And the assessment is an error missing_price

  @E17
  Scenario: prices from before a halt decide nothing after it
    When 8h pass
    Then the account is error
    And the assessment is an error stale_price
    When the mark price of BTC-USDT moves to 9900
    Then the account is healthy
