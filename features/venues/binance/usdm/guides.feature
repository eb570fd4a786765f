Feature: What the guides say, on Binance USDS-M futures

  Background:
    Given the policy binance_usdm
    And an account with a balance of 100,000 USDT
    And the account was opened on 2025-01-01
    And the mark price of BTC/USDT:USDT is 10000
    And the mark price of ADA/USDT:USDT is 0.5

  @S0-3
  Scenario: investor A is liquidated at minus 9.56 %
    Given a long position of 100 BTC/USDT:USDT at 10000 in cross with 10x
    Then BTC/USDT:USDT long is liquidated at 9043.7
    And BTC/USDT:USDT long is bankrupt at 9000

  @S0-10 @S1-10 @S2-14 @C1
  Scenario: the mode is locked by a position on the instrument
    Given a long position of 1 BTC/USDT:USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    When it asks to switch BTC/USDT:USDT to cross
    Then it is denied by mode_position with code "-4048"
    When it asks to switch ADA/USDT:USDT to isolated
    Then it is allowed

  @S2-14
  Scenario: and by an order
    Given a resting order to go long 1 BTC/USDT:USDT at 9000 in cross with 10x
    When it asks to switch BTC/USDT:USDT to isolated
    Then it is denied by mode_orders with code "-4047"

  Scenario: the mode that is set already
    When it asks to switch BTC/USDT:USDT to cross
    Then it is denied by no_change with code "-4046"

  @S3-12 @S0-14 @C2
  Scenario Outline: leverage goes by instrument and size, the same in <mode> margin
    When it asks to open long 1 BTC/USDT:USDT in <mode> with 150x
    Then it is allowed
    When it asks to open long 30 BTC/USDT:USDT in <mode> with 150x
    Then it is denied by bracket_leverage with code "-2027"
    And it would pass with leverage 100x

    Examples:
      | mode     |
      | cross    |
      | isolated |

  @S3-11
  Scenario: within isolated margin leverage may be raised with a position, and not lowered
    Given a long position of 1 BTC/USDT:USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    When it asks to set the leverage of BTC/USDT:USDT to 20x
    Then it is allowed
    When it asks to set the leverage of BTC/USDT:USDT to 5x
    Then it is denied by no_reduction with code "-4161"

  @S3-11
  Scenario: margin may be added, and taken out down to the initial margin
    Given a long position of 1 BTC/USDT:USDT at 10000 in isolated with 10x and a margin of 1,200 USDT
    When it asks to add 100 USDT to BTC/USDT:USDT long
    Then it is allowed
    When it asks to remove 200 USDT from BTC/USDT:USDT long
    Then it is allowed
    When it asks to remove 201 USDT from BTC/USDT:USDT long
    Then it is denied by margin_floor with code "-4051"

  @S2-11 @S2-3 @C3
  Scenario Outline: at a ratio of 100 % it is liquidated, and no call comes before: <balance>
    Given an account with a balance of <balance>
    And a long position of 1 BTC/USDT:USDT at 10000 in cross with 100x
    Then the account is <status>

    Examples:
      | balance     | status     |
      | 50.01 USDT  | healthy    |
      | 50 USDT     | on alert   |
      | 40.01 USDT  | on alert   |
      | 40 USDT     | liquidated |

  @S1-15 @S2-13
  Scenario: different modes for different instruments
    Given a long position of 1 BTC/USDT:USDT at 10000 in cross with 10x
    And a long position of 2,000 ADA/USDT:USDT at 0.5 in isolated with 10x and a margin of 100 USDT
    Then the account is healthy
