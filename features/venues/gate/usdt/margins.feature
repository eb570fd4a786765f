Feature: Margins and liquidation of Gate's USDT perpetuals

  AI16Z is counted in contracts of 10, bitcoin in contracts of 0.0001.

  Scenario: a position of 2025-08-20 has the figures that Gate served with it
    Given the policy gate_usdt
    And an account with a balance of 10 USDT
    And the mark price of AI16Z_USDT is 0.1172
    And a long position of 8 AI16Z_USDT at 0.1152 in isolated with 50x and a margin of 0.19077 USDT
    Then the positions are:
      | instrument | side | notional | unrealized pnl | initial margin | maintenance margin |
      | AI16Z_USDT | long | 9.376    | 0.16           | 0.194552       | 0.063288           |
    And AI16Z_USDT long is liquidated at about 0.1136

  Scenario Outline: a larger position asks more of the part that is larger: <quantity>
    Given the policy gate_usdt
    And an account with a balance of 1,000,000 USDT
    And the mark price of BTC_USDT is 100000
    And a long position of <quantity> BTC_USDT at 100000 in cross with 10x
    Then the maintenance margin of BTC_USDT long is <margin>

    Examples:
      | quantity | margin     |
      | 50,000   | 1,875 USDT |
      | 100,000  | 4,000 USDT |
      | 120,000  | 4,950 USDT |

  Scenario: leverage goes by the value of the position
    Given the policy gate_usdt
    And an account with a balance of 1,000,000 USDT
    And the mark price of BTC_USDT is 100000
    When it asks to open long 50000 BTC_USDT in cross with 200x
    Then it is allowed
    When it asks to open long 50001 BTC_USDT in cross with 200x
    Then it is denied by tier_leverage with code "RISK_LIMIT_EXCEEDED"
    When it asks to open long 10 BTC_USDT in cross with 201x
    Then it is denied by contract_leverage with code "LEVERAGE_TOO_HIGH"

  Scenario: what lies above the tier below is closed, and no more if that is enough
    Given the policy gate_usdt
    And an account with a balance of 98 USDT
    And the mark price of AI16Z_USDT is 0.1
    And a long position of 12,000 AI16Z_USDT at 0.1 in cross with 50x
    Then the maintenance margin of the pool is 99 USDT
    And the plan is:
      | step        | quantity | price |
      | reduce_tier | 2000     | 0.1   |
    And the account is left with 98 USDT
