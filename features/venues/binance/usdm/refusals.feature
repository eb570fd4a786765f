Feature: What Binance USDS-M futures refuse, and with which code

  Background:
    Given the policy binance_usdm
    And an account with a balance of 10,000 USDT
    And the account was opened on 2025-01-01
    And the mark price of BTC/USDT:USDT is 10000
    And the mark price of ETH/USDT:USDT is 2000

  Scenario: no more leverage than the symbol has
    When it asks to set the leverage of BTC/USDT:USDT to 150x
    Then it is allowed
    When it asks to set the leverage of BTC/USDT:USDT to 151x
    Then it is denied by symbol_leverage with code "-4028"

  Scenario Outline: a new account is held to 20x for sixty days: opened <opened>
    Given the account was opened on <opened>
    When it asks to set the leverage of BTC/USDT:USDT to 20x
    Then it is allowed
    When it asks to set the leverage of BTC/USDT:USDT to 21x
    Then it is denied by new_account with code "-4205"

    Examples:
      | opened               |
      | 2026-05-01           |
      | 2026-04-02T00:00:01Z |

  Scenario: and no longer
    Given the account was opened on 2026-04-02
    When it asks to set the leverage of BTC/USDT:USDT to 21x
    Then it is allowed

  Scenario: what it has already it may keep or lower
    Given the account was opened on 2026-05-01
    And a long position of 0.1 BTC/USDT:USDT at 10000 in cross with 50x
    When it asks to set the leverage of BTC/USDT:USDT to 40x
    Then it is allowed
    When it asks to set the leverage of BTC/USDT:USDT to 50x
    Then it is denied by new_account
    When it asks to set the leverage of BTC/USDT:USDT to 51x
    Then it is denied by new_account
    When it asks to open long 0.1 BTC/USDT:USDT in cross with 40x
    Then it is denied by new_account

  Scenario: with nothing held there is nothing to keep
    Given the account was opened on 2026-05-01
    And BTC/USDT:USDT is set to cross with 50x
    When it asks to set the leverage of BTC/USDT:USDT to 40x
    Then it is denied by new_account

  Scenario: before verification
    Given the account's verification is basic
    When it asks to set the leverage of BTC/USDT:USDT to 20x
    Then it is allowed
    When it asks to set the leverage of BTC/USDT:USDT to 21x
    Then it is denied by basic_verification with code "-4202"

  Scenario: by region and by country
    Given the account's region_max_leverage is 30x
    And the account's country_max_leverage is 25x
    When it asks to set the leverage of BTC/USDT:USDT to 25x
    Then it is allowed
    When it asks to set the leverage of BTC/USDT:USDT to 30x
    Then it is denied by country with code "-4206"
    And nothing else denies it
    When it asks to set the leverage of BTC/USDT:USDT to 31x
    Then it is denied by region with code "-4403"

  Scenario: with the service that raises position limits
    Given the account's position_limit_service is true
    When it asks to set the leverage of BTC/USDT:USDT to 20x
    Then it is allowed
    When it asks to set the leverage of BTC/USDT:USDT to 21x
    Then it is denied by limit_service with code "-4208"

  Scenario: isolated leverage is only kept from falling while something is held
    Given BTC/USDT:USDT is set to isolated with 20x
    When it asks to set the leverage of BTC/USDT:USDT to 10x
    Then it is allowed

  Scenario: to set what is set is no mistake
    Given a long position of 1 BTC/USDT:USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    When it asks to set the leverage of BTC/USDT:USDT to 10x
    Then it is allowed

  Scenario Outline: lower leverage must be covered: <balance>
    Given an account with a balance of <balance>
    And a long position of 1 BTC/USDT:USDT at 10000 in cross with 10x
    When it asks to set the leverage of BTC/USDT:USDT to 8x
    Then it is allowed
    When it asks to set the leverage of BTC/USDT:USDT to 5x
    Then it is <answer>

    Examples:
      | balance       | answer                                       |
      | 2,000 USDT    | allowed                                      |
      | 1,999.99 USDT | denied by leverage_covered with code "-2028" |

  Scenario: where it is not nothing else speaks
    Given an account with a balance of 1,500 USDT
    And a long position of 1 BTC/USDT:USDT at 10000 in cross with 10x
    When it asks to set the leverage of BTC/USDT:USDT to 5x
    Then it is denied by leverage_covered
    And nothing else denies it

  Scenario: no isolated margin with several assets as margin
    Given the account's multi_assets is true
    When it asks to switch BTC/USDT:USDT to isolated
    Then it is denied by multi_assets with code "-4168"

  Scenario: but back to cross
    Given the account's multi_assets is true
    And BTC/USDT:USDT is set to isolated with 10x
    When it asks to switch BTC/USDT:USDT to cross
    Then it is allowed

  Scenario: one way or hedged
    When it asks for hedge mode
    Then it is allowed
    When it asks for one_way mode
    Then it is denied by same_position_mode with code "-4059"
    And nothing else denies it

  Scenario: not with an order
    Given a resting order to go long 1 BTC/USDT:USDT at 9000 in cross with 10x
    When it asks for hedge mode
    Then it is denied by side_orders with code "-4067"

  Scenario: not with a position
    Given a long position of 1 BTC/USDT:USDT at 10000 in cross with 10x
    When it asks for hedge mode
    Then it is denied by side_position with code "-4068"

  Scenario: margin is moved for isolated positions only
    Given a long position of 1 BTC/USDT:USDT at 10000 in cross with 10x
    When it asks to add 100 USDT to BTC/USDT:USDT long
    Then it is denied by cross_margin with code "-4049"
    When it asks to remove 100 USDT from BTC/USDT:USDT long
    Then it is denied by cross_margin with code "-4049"

  Scenario: and only for what is held
    Given BTC/USDT:USDT is set to isolated with 10x
    When it asks to add 100 USDT to BTC/USDT:USDT long
    Then it is denied by nothing_held with code "-4054"
    When it asks to remove 100 USDT from BTC/USDT:USDT long
    Then it is denied by nothing_held with code "-4054"

  Scenario: as much as is free, and what other positions must hold is not
    Given a long position of 1 BTC/USDT:USDT at 10000 in isolated with 10x and a margin of 1,200 USDT
    And a long position of 1 ETH/USDT:USDT at 2000 in cross with 5x
    When it asks to add 8,400 USDT to BTC/USDT:USDT long
    Then it is allowed
    When it asks to add 8,400.01 USDT to BTC/USDT:USDT long
    Then it is denied by cross_funds with code "-4050"
    And nothing else denies it
    When it asks to remove 200 USDT from BTC/USDT:USDT long
    Then it is allowed

  Scenario: an order of less than 5 USDT
    When it asks to open long 0.0005 BTC/USDT:USDT in cross with 10x
    Then it is allowed
    When it asks to open long 0.0004 BTC/USDT:USDT in cross with 10x
    Then it is denied by smallest_order with code "-4164"

  Scenario Outline: what the platform has stopped may be closed, and not opened: <attribute>
    Given the account's <attribute> is true
    And a long position of 1 BTC/USDT:USDT at 10000 in cross with 10x
    When it asks to open long 1 BTC/USDT:USDT in cross with 10x
    Then it is denied by <rule> with code "<code>"
    When it asks to open short 1 BTC/USDT:USDT in cross with 10x
    Then it is allowed

    Examples:
      | attribute   | rule                | code  |
      | cooling_off | cooling_off         | -4192 |
      | reduce_only | reduce_only_account | -4401 |

  Scenario Outline: an isolated position is warned at 80 %, and liquidated at 100 %: <margin>
    Given a long position of 1 BTC/USDT:USDT at 10000 in isolated with 100x and a margin of <margin>
    And a long position of 1 ETH/USDT:USDT at 2000 in cross with 5x
    Then BTC/USDT:USDT long is <status>
    And the pool is healthy
    And ETH/USDT:USDT long is healthy

    Examples:
      | margin     | status     |
      | 50.01 USDT | healthy    |
      | 50 USDT    | on alert   |
      | 40.01 USDT | on alert   |
      | 40 USDT    | liquidated |

  Scenario: an isolated position is neither propped up nor weighed down by others
    Given an account with a balance of 500 USDT
    And a long position of 1 BTC/USDT:USDT at 10000 in isolated with 100x and a margin of 45 USDT
    And a long position of 20 ETH/USDT:USDT at 2000 in cross with 100x
    Then BTC/USDT:USDT long is on alert
    And the pool is healthy
    When the mark price of ETH/USDT:USDT moves to 1987
    Then the pool is on alert
    And BTC/USDT:USDT long is on alert

  Scenario: an isolated position is handed over at the bankruptcy price, for a fee
    Given a long position of 1 BTC/USDT:USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    And a resting order to go long 0.1 BTC/USDT:USDT at 8000 in isolated with 10x
    And the insurance fund holds 500 USDT
    When the mark price of BTC/USDT:USDT moves to 9030
    Then the plan is:
      | step          | scope    | instrument    | quantity | price | fee | rule                 |
      | cancel_orders | position | BTC/USDT:USDT | 0.1      |       |     | position_liquidation |
      | hand_over     | position | BTC/USDT:USDT | 1        | 9000  |     | position_liquidation |
    And the account is left with 9,000 USDT
    And the insurance fund is left with 530 USDT

  Scenario: of a large cross position only as much is closed as is needed
    Given an account with a balance of 1,500,000 USDT
    And a long position of 8,000 BTC/USDT:USDT at 10000 in cross with 20x
    And a resting order to go long 1 ETH/USDT:USDT at 1500 in cross with 10x
    Then the plan is:
      | step          | scope | instrument    | quantity         | price | fee              | rule              |
      | cancel_orders | cross | ETH/USDT:USDT | 1                |       |                  | cross_liquidation |
      | reduce        | cross | BTC/USDT:USDT | 120.000000000001 | 10000 | 12000.0000000001 | cross_liquidation |

  Scenario: of a small one all, as the fee is more than what its closing sets free
    Given an account with a balance of 1,030 USDT
    And a long position of 1 BTC/USDT:USDT at 10000 in cross with 10x
    When the mark price of BTC/USDT:USDT moves to 9005
    Then the plan is:
      | step   | scope | instrument    | quantity | price | fee | rule              |
      | reduce | cross | BTC/USDT:USDT | 1        | 9005  | 35  | cross_liquidation |
    And the account is left with 0 USDT

  Scenario: a pool that has lost more than all is handed over
    Given an account with a balance of 1,000 USDT
    And a long position of 1 BTC/USDT:USDT at 10000 in cross with 10x
    And the insurance fund holds 5,000 USDT
    When the mark price of BTC/USDT:USDT moves to 8000
    Then the account is left with 0 USDT
    And the insurance fund is left with 4,000 USDT
