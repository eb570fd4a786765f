Feature: Contracts in dollars, margin in the coin: Binance COIN-M

  Brackets as changed on 2020-11-26 (https://www.binance.com/zh-CN/support/articles/d13930c77a4d4db8b0ac517404baaa8b), the amounts of
  level 4 and 5 worked out in https://www.binance.com/en/support/faq/ceccfcfb4e3a45e3b48b0b1bb1a8ae46, the warning near 80 % and the
  liquidation at 100 % of https://www.binance.com/en/support/faq/360033525471; read 2026-11-21. Prices are ours.

  Background:
    Given the policy binance_coinm
    And an account with a balance of 40 BTC
    And the account was opened on 2024-03-01
    And the mark price of "BTC/USD:BTC" is 50000
    And the mark price of "ETH/USD:ETH" is 2500

  Scenario Outline: the maintenance amount joins the levels: <contracts> contracts of 100 USD are <coins>
    Given a long position of <contracts> "BTC/USD:BTC" at 50000 in cross with 2x
    Then the notional of "BTC/USD:BTC" long is <coins>
    And the maintenance margin of "BTC/USD:BTC" long is <maintenance>

    Examples:
      | contracts | coins   | maintenance |
      | 5,000     | 10 BTC  | 0.04 BTC    |
      | 10,000    | 20 BTC  | 0.09 BTC    |
      | 15,000    | 30 BTC  | 0.19 BTC    |
      | 25,000    | 50 BTC  | 0.69 BTC    |
      | 50,000    | 100 BTC | 3.19 BTC    |

  Scenario Outline: the more coins a position is worth the less leverage it carries: <contracts> contracts
    When it asks to open long <contracts> "BTC/USD:BTC" in cross with <leverage>
    Then it is allowed
    When it asks to open long <more> "BTC/USD:BTC" in cross with <leverage>
    Then it is denied by bracket_leverage with code "-2027"

    Examples:
      | contracts | more   | leverage |
      | 5,000     | 5,001  | 125x     |
      | 15,000    | 15,001 | 50x      |
      | 25,000    | 25,001 | 20x      |

  Scenario: what is gained and lost is coins: more of them where the price is low
    Given a short position of 5,000 "BTC/USD:BTC" at 50000 in cross with 2x
    When the mark price of "BTC/USD:BTC" moves to 40000
    Then the unrealized pnl of "BTC/USD:BTC" short is 2.5 BTC
    When the mark price of "BTC/USD:BTC" moves to 62500
    Then the unrealized pnl of "BTC/USD:BTC" short is -2 BTC

  Scenario: each coin has a pool of its own, and what one loses the other does not bear
    Given the account also holds 100 ETH
    And a long position of 50,000 "BTC/USD:BTC" at 50000 in cross with 2x
    And a long position of 1,000 "ETH/USD:ETH" at 2500 in cross with 2x
    When the mark price of "BTC/USD:BTC" moves to 35000
    Then "BTC/USD:BTC" long is liquidated
    And "ETH/USD:ETH" long is healthy
    And the plan leaves "ETH/USD:ETH" long alone

  Scenario Outline: 80 % of the margin ratio warns, 100 % liquidates: a margin of <margin>
    Given a long position of 5,000 "BTC/USD:BTC" at 50000 in isolated with 20x and a margin of <margin>
    Then "BTC/USD:BTC" long is <status>

    Examples:
      | margin        | status     |
      | 0.0500001 BTC | healthy    |
      | 0.05 BTC      | on alert   |
      | 0.0400001 BTC | on alert   |
      | 0.04 BTC      | liquidated |

  Scenario: the mode stays while a position or an order is there
    Given a long position of 1 "BTC/USD:BTC" at 50000 in cross with 2x
    And a resting order to go long 1 "ETH/USD:ETH" at 2400 in cross with 2x
    When it asks to switch "BTC/USD:BTC" to isolated
    Then it is denied by mode_position with code "-4048"
    When it asks to switch "ETH/USD:ETH" to isolated
    Then it is denied by mode_orders with code "-4047"

  Scenario: a new account is held to 20x
    Given the account was opened on 2026-05-31
    When it asks to open long 1 "BTC/USD:BTC" in cross with 20x
    Then it is allowed
    When it asks to open long 1 "BTC/USD:BTC" in cross with 21x
    Then it is denied by new_account with code "-4205"

  Scenario: the leverage of an isolated position is not lowered
    Given a long position of 5,000 "BTC/USD:BTC" at 50000 in isolated with 20x and a margin of 1 BTC
    When it asks to set the leverage of "BTC/USD:BTC" to 19x
    Then it is denied by no_reduction with code "-4161"
    When it asks to set the leverage of "BTC/USD:BTC" to 20x
    Then it is allowed

  Scenario: margin is added to isolated positions alone, out of what is free in the coin
    Given a long position of 5,000 "BTC/USD:BTC" at 50000 in isolated with 20x and a margin of 1 BTC
    When it asks to add 39 BTC to "BTC/USD:BTC" long
    Then it is allowed
    When it asks to add 39.00000001 BTC to "BTC/USD:BTC" long
    Then it is denied by cross_funds with code "-4050"

  Scenario: margin is taken out down to the initial margin
    Given a long position of 5,000 "BTC/USD:BTC" at 50000 in isolated with 20x and a margin of 1 BTC
    When it asks to remove 0.5 BTC from "BTC/USD:BTC" long
    Then it is allowed
    When it asks to remove 0.50000001 BTC from "BTC/USD:BTC" long
    Then it is denied by margin_floor with code "-4051"

  Scenario: hedge mode needs an account with nothing open
    When it asks for hedge mode
    Then it is allowed
    When it asks for one-way mode
    Then it is denied by same_position_mode with code "-4059"
    Given a long position of 1 "BTC/USD:BTC" at 50000 in cross with 2x
    When it asks for hedge mode
    Then it is denied by side_position with code "-4068"
