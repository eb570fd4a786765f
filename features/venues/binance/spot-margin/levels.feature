Feature: The margin level of Binance cross margin on spot

  What is owned over what is owed, at index prices. The levels are those of https://www.binance.com/en/support/faq/360030493931, read
  2026-11-21: at up to 3x 2 to take out, 1.5 to borrow, 1.3 called, 1.1 liquidated; at up to 5x 1.25 to borrow, 1.16 called. The FAQ's
  example of a level of 2.5 is BINLVL-001 of docs/vectors.md.

  Background:
    Given the policy binance_spot_margin
    And an account with a balance of 10,000 USDT
    And the account also holds 1 BTC
    And the account owes 40,000 USDT
    And the mark price of BTC-USDT is 90000
    And 1 BTC is worth 90,000 USDT

  Scenario: at a level of 2.5 money may be taken out down to a level of 2, and borrowed
    Then the account is healthy
    When it asks to withdraw 10,000 USDT
    Then it is allowed
    When it asks to borrow 10,000 USDT
    Then it is allowed

  Scenario Outline: at a level of <level> on the plan of three
    Given 1 BTC is worth <price>
    Then the account is <status>
    When it asks to withdraw 1 USDT
    Then it is denied by no_transfer
    When it asks to borrow 1 USDT
    Then it is denied by no_borrowing

    Examples:
      | level   | price         | status         |
      | 1.5     | 50,000 USDT   | healthy        |
      | 1.30001 | 42,000.4 USDT | healthy        |
      | 1.3     | 42,000 USDT   | on margin call |
      | 1.10001 | 34,000.4 USDT | on margin call |
      | 1.1     | 34,000 USDT   | liquidated     |

  Scenario: at a level of 2 nothing may be taken out, and something may still be borrowed
    Given 1 BTC is worth 70,000 USDT
    When it asks to withdraw 1 USDT
    Then it is denied by no_transfer
    When it asks to borrow 1 USDT
    Then it is allowed

  Scenario: a loan may lower the level to 1.5 and no further
    Given 1 BTC is worth 70,000 USDT
    When it asks to borrow 40,000 USDT
    Then it is allowed
    When it asks to borrow 40,001 USDT
    Then it is denied by level_after_borrowing

  Scenario: what is taken out must leave a level of 2
    Given 1 BTC is worth 72,000 USDT
    When it asks to withdraw 2,000 USDT
    Then it is allowed
    When it asks to withdraw 2,000.01 USDT
    Then it is denied by level_after_transfer

  Scenario Outline: on the plan of five the levels lie lower: <level>
    Given the account's margin_plan is five
    And 1 BTC is worth <price>
    Then the account is <status>
    When it asks to borrow 1 USDT
    Then <answer>

    Examples:
      | level   | price         | status         | answer                       |
      | 1.3     | 42,000 USDT   | healthy        | it is allowed                |
      | 1.25    | 40,000 USDT   | healthy        | it is denied by no_borrowing |
      | 1.16001 | 36,400.4 USDT | healthy        | it is denied by no_borrowing |
      | 1.16    | 36,400 USDT   | on margin call | it is denied by no_borrowing |
      | 1.1     | 34,000 USDT   | liquidated     | it is denied by no_borrowing |

  Scenario: without a debt there is no level, and everything may be taken out
    Given an account with a balance of 10,000 USDT
    And these balances:
      | asset | amount | debt |
      | USDT  | 10,000 | 0    |
    When it asks to withdraw 10,000 USDT
    Then it is allowed

  Scenario: a liquidation repays the debt out of what is there
    Given 1 BTC is worth 34,000 USDT
    Then the plan is:
      | step  |
      | repay |
      | repay |

  Scenario: there are no positions
    When it asks to open long 0.1 BTC-USDT in cross with 3x
    Then it is denied by no_positions

  Scenario Outline: an account trades at up to what its plan says: <plan>
    Given an account with a balance of 10,000 USDT
    And the account's margin_plan is <plan>
    When it asks to set the leverage of BTC-USDT to <most>
    Then it is not denied by plan_leverage
    When it asks to set the leverage of BTC-USDT to <more>
    Then it is denied by plan_leverage

    Examples:
      | plan  | most | more |
      | three | 3x   | 4x   |
      | five  | 5x   | 6x   |
