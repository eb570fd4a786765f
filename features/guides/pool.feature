Feature: In cross margin one pool stands behind all positions

  Background:
    Given the policy guide
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000
    And the mark price of ETH-USDT is 2000

  @S0-1 @S1-1 @S1-19 @S2-9
  Scenario: the whole balance carries a position that has lost more than its own margin
    Given a long position of 1 BTC-USDT at 10000 in cross with 5x
    And a long position of 5 ETH-USDT at 2000 in cross with 5x
    When the mark price of ETH-USDT moves to 1000
    Then the unrealized pnl of ETH-USDT long is -5,000 USDT
    And the equity of the pool is 5,000 USDT
    And the maintenance margin of the pool is 65 USDT
    And the account is healthy
    And nothing is liquidated

  @S1-1 @S2-9
  Scenario: the gain of one position offsets the loss of another
    Given a long position of 1 BTC-USDT at 10000 in cross with 5x
    And a long position of 5 ETH-USDT at 2000 in cross with 5x
    When the mark price of ETH-USDT moves to 100
    And the mark price of BTC-USDT moves to 14000
    Then the unrealized pnl of the pool is -5,500 USDT
    And the equity of the pool is 4,500 USDT
    And nothing is liquidated

  @S1-2
  Scenario Outline: a hedge holds the equity of the pool at <price>
    Given the account is in hedge mode
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    And a short position of 1 BTC-USDT at 10000 in cross with 5x
    When the mark price of BTC-USDT moves to <price>
    Then the equity of the pool is 10,000 USDT
    And the maintenance margin of the pool is <both> USDT
    And the account is healthy

    Examples:
      | price | both |
      | 5000  | 40   |
      | 10000 | 80   |
      | 20000 | 160  |

  @S0-11 @S1-19 @S2-19 @C4
  Scenario: below maintenance the whole pool is closed, and an isolated position is not
    Given an account with a balance of 7,000 USDT
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    And a long position of 5 ETH-USDT at 2000 in cross with 5x
    And the mark price of ADA-USDT is 0.5
    And a long position of 20,000 ADA-USDT at 0.5 in isolated with 10x and a margin of 1,000 USDT
    When the mark price of BTC-USDT moves to 7000
    And the mark price of ETH-USDT moves to 1400
    Then the pool is liquidated
    And the plan is:
      | step      | scope | instrument | side | quantity | price | rule       |
      | close_all | cross | BTC-USDT   | long | 1        | 7000  | cross_pool |
      | close_all | cross | ETH-USDT   | long | 5        | 1400  | cross_pool |
    And ADA-USDT long is healthy
    And the plan leaves ADA-USDT long alone
    And the account is left with 1,000 USDT

  Scenario: orders that rest are cancelled first
    Given an account with a balance of 2,500 USDT
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    And a resting order to go long 0.1 ETH-USDT at 1500 in cross with 5x
    When the mark price of BTC-USDT moves to 7500
    Then the plan is:
      | step          | scope | instrument | quantity | fee | rule       |
      | cancel_orders | cross | ETH-USDT   | 0.1      |     | cross_pool |
      | close_all     | cross | BTC-USDT   | 1        | 0   | cross_pool |

  @S0-11
  Scenario: closing by force costs a fee of the notional as long as there is something to pay it with
    Given an account with a balance of 2,500 USDT
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    When the mark price of BTC-USDT moves to 7530
    Then the rule cross_pool fires because "The equity of 30 USDT no longer covers the maintenance margin of 30.12 USDT."
    And the plan is:
      | step      | quantity | price | fee |
      | close_all | 1        | 7530  | 30  |
    And the account is left with 0 USDT
    And 0 USDT stays uncovered

  @S0-11
  Scenario: where more is left than the fee, all of the fee is paid
    Given an account with a balance of 1,000 USDT
    And the mark price of SOL-USDT is 100
    And a long position of 50 SOL-USDT at 100 in cross with 5x
    When the mark price of SOL-USDT moves to 81
    Then the plan is:
      | step      | quantity | price | fee   |
      | close_all | 50       | 81    | 20.25 |
    And the account is left with 29.75 USDT

  @S1-3 @S2-12 @C7
  Scenario: a gap can take all, and more than all
    Given an account with a balance of 6,000 USDT
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    And a long position of 5 ETH-USDT at 2000 in cross with 5x
    When all mark prices move by -50%
    Then the account is liquidated
    And the account is left with 0 USDT
    And 4,000 USDT stays uncovered

  @S4-1 @S1-6
  Scenario Outline: the more stands behind a position the further it may fall: <balance>
    Given an account with a balance of <balance>
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    Then BTC-USDT long is liquidated at <price>
    And BTC-USDT long is bankrupt at <bankrupt>

    Examples:
      | balance    | price   | bankrupt |
      | 1,000 USDT | 9036.14 | 9000     |
      | 2,000 USDT | 8032.12 | 8000     |
      | 5,000 USDT | 5020.08 | 5000     |
      | 9,990 USDT | 10.04   | 10       |

  @S4-1
  Scenario: with all of its value behind it a long position cannot be liquidated
    Given a long position of 1 BTC-USDT at 10000 in cross with 5x
    Then BTC-USDT long has no liquidation price
    And BTC-USDT long has no bankruptcy price

  @S1-13
  Scenario: the liquidation price moves with everything that the pool holds
    Given an account with a balance of 5,000 USDT
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    And a long position of 5 ETH-USDT at 2000 in cross with 5x
    Then BTC-USDT long is liquidated at 5070.28
    When the mark price of ETH-USDT moves to 1800
    Then BTC-USDT long is liquidated at 6069.27

  @S3-3 @S2-12
  Scenario: a shock to correlated positions closes the largest loss first
    Given an account with a balance of 3,500 USDT
    And the mark price of SOL-USDT is 120
    And these positions:
      | instrument | side | quantity | entry price | mode  | leverage |
      | BTC-USDT   | long | 0.5      | 10000       | cross | 5x       |
      | ETH-USDT   | long | 5        | 2000        | cross | 5x       |
      | SOL-USDT   | long | 100      | 120         | cross | 5x       |
    When all mark prices move by -14%
    Then the account is liquidated
    And the plan is:
      | step      | instrument | quantity |
      | close_all | SOL-USDT   | 100      |
      | close_all | ETH-USDT   | 5        |
      | close_all | BTC-USDT   | 0.5      |

  @S3-13
  Scenario: positions that fall together use up the pool sooner
    Given an account with a balance of 4,000 USDT
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    And a long position of 5 ETH-USDT at 2000 in cross with 5x
    When the mark prices move along:
      | BTC-USDT | ETH-USDT |
      | 10000    | 2000     |
      | 8000     | 2000     |
      | 8000     | 1640     |
      | 8000     | 1620     |
      | 8000     | 1600     |
    Then on the way the account is healthy, healthy, on alert, on margin call, liquidated

  @S4-4
  Scenario: one pool is of one currency: another asset in the wallet is no collateral for it
    Given an account with a balance of 1,000 USDT
    And the account also holds 1 BTC
    And 1 BTC is worth 10,000 USDT
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    Then the balance of the pool is 1,000 USDT
    And BTC-USDT long is liquidated at 9036.14
