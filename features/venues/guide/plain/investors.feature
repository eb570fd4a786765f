Feature: Investor A where there is no maintenance margin

  The arithmetic of the guide, which no venue has: a position lives until its collateral is gone.

  Background:
    Given the policy plain
    And an account with a balance of 100,000 USDT
    And the mark price of BTC-USDT is 10000

  @S0-3
  Scenario: ten times the account is gone after a tenth
    Given a long position of 100 BTC-USDT at 10000 in cross with 10x
    Then BTC-USDT long is liquidated at 9000

  @S2-17 @S1-12 @C5
  Scenario Outline: without brackets the liquidation price depends on entry, leverage and margin alone: <quantity> BTC
    Given a long position of <quantity> BTC-USDT at 10000 in isolated with 10x and a margin of <margin>
    Then BTC-USDT long is liquidated at 9000

    Examples:
      | quantity | margin      |
      | 1        | 1,000 USDT  |
      | 10       | 10,000 USDT |
