Feature: What OKX perpetual swaps refuse, and with which code

  Quantities are contracts, of 0.01 BTC and of 0.1 ETH.

  Background:
    Given the policy okx_perpetual
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT-SWAP is 10000
    And the mark price of ETH-USDT-SWAP is 2000

  Scenario: no more leverage than the instrument has
    When it asks to set the leverage of BTC-USDT-SWAP to 100x
    Then it is allowed
    When it asks to set the leverage of BTC-USDT-SWAP to 101x
    Then it is denied by instrument_leverage with code "59102"

  Scenario: with a position only the leverage that it has may be set
    Given a long position of 10 BTC-USDT-SWAP at 10000 in cross with 10x
    When it asks to set the leverage of BTC-USDT-SWAP to 20x
    Then it is denied by leverage_position with code "59100"
    When it asks to set the leverage of BTC-USDT-SWAP to 10x
    Then it is denied by no_change
    And nothing else denies it

  Scenario Outline: with orders in <mode> margin leverage is not changed there
    Given BTC-USDT-SWAP is set to <mode> with 10x
    And a resting order to go long 10 BTC-USDT-SWAP at 9000 in <mode> with 10x
    When it asks to set the leverage of BTC-USDT-SWAP to 20x
    Then it is denied by <rule> with code "<code>"
    And nothing else denies it
    When it asks to set the leverage of BTC-USDT-SWAP to 10x
    Then it is denied by no_change
    And nothing else denies it
    When it asks to set the leverage of ETH-USDT-SWAP to 20x
    Then it is allowed

    Examples:
      | mode     | rule                     | code  |
      | cross    | leverage_cross_orders    | 59107 |
      | isolated | leverage_isolated_orders | 59101 |

  Scenario Outline: with orders in <other> margin it may be changed in <mode> margin
    Given BTC-USDT-SWAP is set to <mode> with 10x
    And a resting order to go long 10 BTC-USDT-SWAP at 9000 in <other> with 10x
    When it asks to set the leverage of BTC-USDT-SWAP to 20x
    Then it is not denied by leverage_cross_orders
    And it is not denied by leverage_isolated_orders

    Examples:
      | mode     | other    |
      | cross    | isolated |
      | isolated | cross    |

  Scenario: two modes side by side, and two ways
    When it asks for hedge mode
    Then it is allowed

  Scenario: not with a position
    Given a long position of 10 BTC-USDT-SWAP at 10000 in cross with 10x
    When it asks for hedge mode
    Then it is denied by position_mode with code "59000"

  Scenario: nor with an order
    Given a resting order to go long 10 BTC-USDT-SWAP at 9000 in cross with 10x
    When it asks for hedge mode
    Then it is denied by position_mode with code "59000"

  Scenario: margin is moved for isolated positions that are held
    Given a long position of 10 BTC-USDT-SWAP at 10000 in cross with 10x
    When it asks to add 10 USDT to BTC-USDT-SWAP long
    Then it is denied by nothing_held with code "59300"
    When it asks to remove 10 USDT from BTC-USDT-SWAP long
    Then it is denied by nothing_held

  Scenario: and for nothing else
    Given BTC-USDT-SWAP is set to isolated with 10x
    When it asks to add 10 USDT to BTC-USDT-SWAP long
    Then it is denied by nothing_held
    When it asks to remove 10 USDT from BTC-USDT-SWAP long
    Then it is denied by nothing_held

  Scenario: not while an order waits that closes it
    Given a long position of 10 BTC-USDT-SWAP at 10000 in isolated with 10x and a margin of 150 USDT
    And these orders:
      | instrument    | side  | quantity | price | mode     | leverage | reduce only |
      | BTC-USDT-SWAP | short | 10       | 11000 | isolated | 10x      | true        |
    When it asks to add 10 USDT to BTC-USDT-SWAP long
    Then it is denied by pending_close with code "59302"
    When it asks to remove 10 USDT from BTC-USDT-SWAP long
    Then it is denied by pending_close

  Scenario: other orders do not matter
    Given a long position of 10 BTC-USDT-SWAP at 10000 in isolated with 10x and a margin of 150 USDT
    And a long position of 10 ETH-USDT-SWAP at 2000 in isolated with 10x and a margin of 200 USDT
    And these orders:
      | instrument    | side  | quantity | price | mode     | leverage | reduce only |
      | ETH-USDT-SWAP | short | 10       | 2100  | isolated | 10x      | true        |
      | BTC-USDT-SWAP | long  | 1        | 9000  | isolated | 10x      | false       |
    When it asks to add 10 USDT to BTC-USDT-SWAP long
    Then it is allowed
    When it asks to remove 50 USDT from BTC-USDT-SWAP long
    Then it is allowed
    When it asks to remove 50.01 USDT from BTC-USDT-SWAP long
    Then it is denied by margin_floor with code "59301"

  Scenario: cross margin is asked at the mark, isolated margin was paid at the entry
    Given a long position of 100 BTC-USDT-SWAP at 8000 in cross with 10x
    And a long position of 10 ETH-USDT-SWAP at 1600 in isolated with 10x and a margin of 200 USDT
    Then the positions are:
      | instrument    | side | mode     | initial margin |
      | BTC-USDT-SWAP | long | cross    | 1000           |
      | ETH-USDT-SWAP | long | isolated | 160            |

  Scenario Outline: what is being liquidated is frozen: <margin>
    Given a long position of 100 BTC-USDT-SWAP at 10000 in isolated with 100x and a margin of <margin>
    When it asks to open long 1 BTC-USDT-SWAP in isolated with 100x
    Then it is <answer>
    When it asks to reduce BTC-USDT-SWAP long by 1
    Then it is allowed
    When it asks to open short 1 BTC-USDT-SWAP in isolated with 100x
    Then it is not denied by position_frozen

    Examples:
      | margin     | answer                                      |
      | 45 USDT    | denied by position_frozen with code "50020" |
      | 45.01 USDT | not denied by position_frozen               |

  Scenario: a frozen position freezes no other
    Given a long position of 100 BTC-USDT-SWAP at 10000 in isolated with 100x and a margin of 45 USDT
    When it asks to open long 1 ETH-USDT-SWAP in isolated with 10x
    Then it is not denied by position_frozen
    When it asks to open long 1 BTC-USDT-SWAP in cross with 10x
    Then it is not denied by position_frozen

  Scenario: nor does one in cross margin
    Given an account with a balance of 45 USDT
    And a long position of 100 BTC-USDT-SWAP at 10000 in cross with 100x
    When it asks to open long 1 BTC-USDT-SWAP in cross with 100x
    Then it is denied by account_frozen with code "50022"
    And it is not denied by position_frozen
    When it asks to withdraw 1 USDT
    Then it is denied by account_frozen with code "50022"

  Scenario: an account that is not
    Given an account with a balance of 45.01 USDT
    And a long position of 100 BTC-USDT-SWAP at 10000 in cross with 100x
    When it asks to withdraw 1 USDT
    Then it is not denied by account_frozen

  Scenario Outline: a withdrawal must leave more than three times what closing takes: <amount>
    Given an account with a balance of 1,135 USDT
    And a long position of 100 BTC-USDT-SWAP at 10000 in cross with 100x
    When it asks to withdraw <amount>
    Then it is <answer>

    Examples:
      | amount      | answer                                    |
      | 999.99 USDT | allowed                                   |
      | 1,000 USDT  | denied by safe_transfer with code "58121" |

  Scenario: with nothing in cross margin all that is free may go
    Given a long position of 10 BTC-USDT-SWAP at 10000 in isolated with 10x and a margin of 100 USDT
    When it asks to withdraw 9,900 USDT
    Then it is allowed
    When it asks to withdraw 9,900.01 USDT
    Then it is denied by withdrawable with code "58116"

  Scenario: what stands behind isolated positions does not help the pool, nor do they weigh on it
    Given an account with a balance of 235.01 USDT
    And a long position of 100 BTC-USDT-SWAP at 10000 in cross with 100x
    And a long position of 5 ETH-USDT-SWAP at 2000 in isolated with 10x and a margin of 100 USDT
    Then the pool is healthy
    And ETH-USDT-SWAP long is healthy

  Scenario Outline: an isolated position: <margin>
    Given a long position of 100 BTC-USDT-SWAP at 10000 in isolated with 10x and a margin of <margin>
    And a long position of 5 ETH-USDT-SWAP at 2000 in cross with 10x
    Then BTC-USDT-SWAP long is <status>
    And the pool is healthy

    Examples:
      | margin      | status     |
      | 135.01 USDT | healthy    |
      | 135 USDT    | on alert   |
      | 45.01 USDT  | on alert   |
      | 45 USDT     | liquidated |

  Scenario: orders are cancelled first, then it goes tier by tier
    Given a long position of 1100 BTC-USDT-SWAP at 10000 in isolated with 66.66x and a margin of 605 USDT
    And a resting order to go long 1 BTC-USDT-SWAP at 9000 in isolated with 66.66x
    Then the plan is:
      | step          | scope    | instrument    | quantity | price | fee | rule                 |
      | cancel_orders | position | BTC-USDT-SWAP | 1        |       |     | position_liquidation |
      | reduce_tier   | position | BTC-USDT-SWAP | 100      | 10000 | 5   | position_liquidation |

  Scenario: from the third tier on two tiers are closed at once, of a pool
    Given an account with a balance of 4,300 USDT
    And a long position of 5500 BTC-USDT-SWAP at 10000 in cross with 50x
    And a resting order to go long 1 ETH-USDT-SWAP at 1500 in cross with 10x
    Then the plan is:
      | step          | scope | instrument    | quantity | price | fee | rule              |
      | cancel_orders | cross | ETH-USDT-SWAP | 1        |       |     | cross_liquidation |
      | reduce_tier   | cross | BTC-USDT-SWAP | 4500     | 10000 | 225 | cross_liquidation |

  Scenario: and of an isolated position
    Given a long position of 5500 BTC-USDT-SWAP at 10000 in isolated with 50x and a margin of 4,300 USDT
    Then the plan is:
      | step        | scope    | instrument    | quantity | price | fee | rule                 |
      | reduce_tier | position | BTC-USDT-SWAP | 4500     | 10000 | 225 | position_liquidation |

  Scenario: in the first tier an isolated position is handed over whole
    Given a long position of 100 BTC-USDT-SWAP at 10000 in isolated with 100x and a margin of 45 USDT
    Then the plan is:
      | step      | scope    | instrument    | quantity | price | rule                 |
      | hand_over | position | BTC-USDT-SWAP | 100      | 9955  | position_liquidation |
    And the account is left with 9,955 USDT

  Scenario: and a pool
    Given an account with a balance of 45 USDT
    And a long position of 100 BTC-USDT-SWAP at 10000 in cross with 100x
    Then the plan is:
      | step      | scope | instrument    | quantity | price | rule              |
      | hand_over | cross | BTC-USDT-SWAP | 100      | 9955  | cross_liquidation |
    And the account is left with 0 USDT
