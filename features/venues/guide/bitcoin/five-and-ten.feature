Feature: The trader with 5 BTC and the pool of 10 BTC

  Background:
    Given the policy bitcoin
    And the mark price of ETH-BTC is 0.05
    And the mark price of ADA-BTC is 0.00002

  @S2-5 @C10
  Scenario: 2 of 5 BTC at 5x control 10
    Given an account with a balance of 5 BTC
    When it asks to open long 200 ETH-BTC in isolated with 5x and a margin of 2 BTC
    Then it is allowed
    Given a long position of 200 ETH-BTC at 0.05 in isolated with 5x and a margin of 2 BTC
    Then the notional of ETH-BTC long is 10 BTC
    And the initial margin of ETH-BTC long is 2 BTC
    And the balance of the pool is 3 BTC

  @S2-7
  Scenario: gains are those of all 10
    Given an account with a balance of 5 BTC
    And a long position of 200 ETH-BTC at 0.05 in isolated with 5x and a margin of 2 BTC
    When the mark price of ETH-BTC moves by 10%
    Then the unrealized pnl of ETH-BTC long is 1 BTC
    And the equity of ETH-BTC long is 3 BTC

  @S2-8 @S2-4
  Scenario: liquidated, 2 are lost and 3 are left
    Given an account with a balance of 5 BTC
    And a long position of 200 ETH-BTC at 0.05 in isolated with 5x and a margin of 2 BTC
    Then ETH-BTC long is liquidated at 0.040404
    And ETH-BTC long is bankrupt at 0.04
    When the mark price of ETH-BTC moves to 0.039
    Then ETH-BTC long is liquidated
    And the account is left with 3 BTC

  @S2-10 @S2-9
  Scenario: long ETH with 4 at 2x, short ADA with 6 at 2x: both fall, and the short carries the long
    Given an account with a balance of 10 BTC
    And a long position of 160 ETH-BTC at 0.05 in cross with 2x
    And a short position of 600,000 ADA-BTC at 0.00002 in cross with 2x
    Then the initial margin of ETH-BTC long is 4 BTC
    And the initial margin of ADA-BTC short is 6 BTC
    When all mark prices move by -20%
    Then the unrealized pnl of ETH-BTC long is -1.6 BTC
    And the unrealized pnl of ADA-BTC short is 2.4 BTC
    And the equity of the pool is 10.8 BTC
    And nothing is liquidated

  @S2-12
  Scenario: both against: all 10 are gone
    Given an account with a balance of 10 BTC
    And a long position of 160 ETH-BTC at 0.05 in cross with 2x
    And a short position of 600,000 ADA-BTC at 0.00002 in cross with 2x
    When the mark price of ETH-BTC moves by -50%
    And the mark price of ADA-BTC moves by 50%
    Then the equity of the pool is 0 BTC
    And the account is liquidated
    And the plan closes ETH-BTC long
    And the plan closes ADA-BTC short
    And the account is left with 0 BTC

  @S2-11
  Scenario Outline: neither is liquidated as long as net equity is at least the maintenance of both: <balance>
    Given an account with a balance of <balance>
    And a long position of 160 ETH-BTC at 0.05 in cross with 2x
    And a short position of 600,000 ADA-BTC at 0.00002 in cross with 2x
    Then the maintenance margin of the pool is 0.2 BTC
    And the account is <status>

    Examples:
      | balance        | status         |
      | 0.2 BTC        | on margin call |
      | 0.19999999 BTC | liquidated     |

  Scenario Outline: the call comes at a quarter of the initial margin, the alert at half: <balance>
    Given an account with a balance of <balance>
    And a long position of 160 ETH-BTC at 0.05 in cross with 2x
    Then the account is <status>

    Examples:
      | balance        | status         |
      | 2.00000001 BTC | healthy        |
      | 2 BTC          | on alert       |
      | 1 BTC          | on margin call |
