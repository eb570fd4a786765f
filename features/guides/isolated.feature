Feature: In isolated margin each position stands for itself

  Background:
    Given the policy guide
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000
    And the mark price of ETH-USDT is 2000

  @S0-2 @S0-12 @S1-5 @S1-19 @S2-4 @S2-19 @S4-3
  Scenario: only the position itself is closed, and only its margin is lost
    Given a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    And a long position of 5 ETH-USDT at 2000 in isolated with 10x and a margin of 1,000 USDT
    When the mark price of BTC-USDT moves to 9000
    Then BTC-USDT long is liquidated
    And ETH-USDT long is healthy
    And the pool is healthy
    And the plan is:
      | step  | scope    | instrument | side | quantity | price | rule              |
      | close | position | BTC-USDT   | long | 1        | 9000  | isolated_position |
    And the plan leaves ETH-USDT long alone
    And the account is left with 9,000 USDT

  @S1-5
  Scenario: its orders are cancelled with it
    Given a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    And a resting order to go long 0.1 BTC-USDT at 8000 in isolated with 10x
    When the mark price of BTC-USDT moves to 9020
    Then the rule isolated_position fires because "The equity of 20 USDT no longer covers the maintenance margin of 36.08 USDT."
    And the plan is:
      | step          | instrument | quantity |
      | cancel_orders | BTC-USDT   | 0.1      |
      | close         | BTC-USDT   | 1        |
    And the account is left with 9,020 USDT

  @S0-2 @S1-11 @S2-4 @S2-15 @S3-1 @S3-15 @C7
  Scenario: margin is the most that can be lost; the insurance fund bears the rest
    Given a long position of 0.1 BTC-USDT at 10000 in isolated with 10x and a margin of 100 USDT
    And the insurance fund holds 500 USDT
    When the mark price of BTC-USDT moves to 7500
    Then the unrealized pnl of BTC-USDT long is -250 USDT
    And the account is left with 9,900 USDT
    And the insurance fund is left with 350 USDT
    And 0 USDT stays uncovered

  @S3-15
  Scenario: when the fund is empty too, what is left stays uncovered, and the account still does not go below zero
    Given an account with a balance of 100 USDT
    And a long position of 0.1 BTC-USDT at 10000 in isolated with 10x and a margin of 100 USDT
    And the insurance fund holds 50 USDT
    When the mark price of BTC-USDT moves to 7500
    Then the account is left with 0 USDT
    And the insurance fund is left with 0 USDT
    And 100 USDT stays uncovered

  @S1-4 @S4-2
  Scenario Outline: what is not assigned stays untouched at <price>
    Given a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    When the mark price of BTC-USDT moves to <price>
    Then the balance of the pool is 9,000 USDT
    And the available balance of the pool is 9,000 USDT
    And the equity of BTC-USDT long is <equity>

    Examples:
      | price | equity     |
      | 9500  | 500 USDT   |
      | 11000 | 2,000 USDT |

  @S1-6
  Scenario: with the same position a smaller buffer is reached sooner
    Given an account with a balance of 2,000 USDT
    And a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    And a long position of 1 ETH-USDT at 2000 in cross with 5x
    Then BTC-USDT long is liquidated at 9036.14
    And ETH-USDT long is liquidated at 1005.02

  @S1-12 @S4-2
  Scenario Outline: wallet and other positions do not move its liquidation price: <balance>, <eth>
    Given an account with a balance of <balance>
    And a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    And a long position of <eth> ETH-USDT at 2000 in cross with 5x
    Then BTC-USDT long is liquidated at 9036.14
    And BTC-USDT long is bankrupt at 9000

    Examples:
      | balance     | eth |
      | 10,000 USDT | 1   |
      | 50,000 USDT | 1   |
      | 50,000 USDT | 40  |

  @S1-12 @S2-17 @C5
  Scenario: it does not depend solely on entry, leverage and margin: a larger position is in another bracket
    Given an account with a balance of 100,000 USDT
    And a long position of 10 BTC-USDT at 10000 in isolated with 10x and a margin of 10,000 USDT
    Then BTC-USDT long is liquidated at 9040.20

  @S3-2
  Scenario: each has its own leverage and its own liquidation price
    Given a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    And a long position of 5 ETH-USDT at 2000 in isolated with 5x and a margin of 2,000 USDT
    Then the positions are:
      | instrument | side | mode     | initial margin | maintenance margin | liquidation price |
      | BTC-USDT   | long | isolated | 1000           | 40                 | 9036.14           |
      | ETH-USDT   | long | isolated | 2000           | 50                 | 1608.04           |

  Scenario: a short position is liquidated above its entry
    Given a short position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    Then BTC-USDT short is liquidated at 10956.18
    And BTC-USDT short is bankrupt at 11000

  @S1-15 @S2-13
  Scenario: both modes side by side: Bitcoin in cross, an altcoin isolated
    Given the mark price of ADA-USDT is 0.5
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    And a long position of 2,000 ADA-USDT at 0.5 in isolated with 10x and a margin of 100 USDT
    Then the account is healthy
    And the balance of the pool is 9,900 USDT
    And ADA-USDT long is liquidated at 0.4591

  @S2-1
  Scenario: a thousand controls five thousand at 5x
    Given an account with a balance of 1,000 USDT
    When it asks to open long 0.5 BTC-USDT in isolated with 5x
    Then it is allowed
    When it asks to open long 0.51 BTC-USDT in isolated with 5x
    Then it is denied by insufficient_margin
    And it would pass with quantity 0.5

  @S2-2
  Scenario: initial margin is what must be there to open
    Given an account with a balance of 1,999 USDT
    When it asks to open long 1 BTC-USDT in cross with 5x
    Then it is denied by insufficient_margin
    Given an account with a balance of 2,000 USDT
    When it asks to open long 1 BTC-USDT in cross with 5x
    Then it is allowed

  @S2-6 @C10
  Scenario: bitcoin in the wallet is no margin for a position that settles in USDT
    Given an account with a balance of 0 USDT
    And the account also holds 2 BTC
    And 1 BTC is worth 10,000 USDT
    When it asks to open long 5 ETH-USDT in isolated with 5x
    Then it is denied by insufficient_margin
