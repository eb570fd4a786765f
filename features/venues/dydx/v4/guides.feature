Feature: What the guides say, on the dYdX Chain

  Background:
    Given the policy dydx_v4
    And the mark price of BTC-USD is 10000
    And the open interest of BTC-USD is 1,000

  @S2-11 @S1-1
  Scenario Outline: strictly below maintenance it is liquidated, at it not: <balance>
    Given an account with a balance of <balance>
    And a long position of 1 BTC-USD at 10000 in cross with 1x
    Then the maintenance margin of the pool is 120 USDC
    And the account is <status>

    Examples:
      | balance     | status     |
      | 200 USDC    | healthy    |
      | 120 USDC    | on alert   |
      | 119.99 USDC | liquidated |

  @S0-11 @C4
  Scenario: closed is as little as cures it
    Given an account with a balance of 119 USDC
    And a long position of 1 BTC-USD at 10000 in cross with 1x
    Then the account is liquidated
    And the plan closes about 0.05 of BTC-USD long

  @S3-12 @C2
  Scenario: leverage is not chosen; the tier of the market says what must be there
    Given an account with a balance of 199.99 USDC
    When it asks to open long 1 BTC-USD in cross with 1x
    Then it is denied by newly_covered with code "NewlyUndercollateralized"
    Given an account with a balance of 200 USDC
    When it asks to open long 1 BTC-USD in cross with 1x
    Then it is allowed
