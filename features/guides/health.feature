Feature: Alert, then margin call, then liquidation

  "Below maintenance there is a margin call" and "below maintenance it is liquidated": here the call comes before, at a margin
  ratio of 150 %, after an alert at 300 %; liquidation is at 100 %.

  Background:
    Given the policy guide
    And the mark price of BTC-USDT is 10000

  @S2-3 @S2-11 @S3-7 @S1-1 @C3
  Scenario Outline: the pool with a balance of <balance>
    Given an account with a balance of <balance>
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    Then the maintenance margin of the pool is 40 USDT
    And the pool is <status>
    And BTC-USDT long is <status>
    And the account is <status>

    Examples:
      | balance     | status         |
      | 120.01 USDT | healthy        |
      | 120 USDT    | on alert       |
      | 60.01 USDT  | on alert       |
      | 60 USDT     | on margin call |
      | 40.01 USDT  | on margin call |
      | 40 USDT     | liquidated     |
      | 39.99 USDT  | liquidated     |

  @S2-3 @S3-7
  Scenario Outline: an isolated position with a margin of <margin>
    Given an account with a balance of 10,000 USDT
    And a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of <margin>
    Then BTC-USDT long is <status>
    And the pool is healthy
    And the account is <status>

    Examples:
      | margin      | status         |
      | 120.01 USDT | healthy        |
      | 120 USDT    | on alert       |
      | 60.01 USDT  | on alert       |
      | 60 USDT     | on margin call |
      | 40.01 USDT  | on margin call |
      | 40 USDT     | liquidated     |

  @S2-3
  Scenario: what is said of the pool
    Given an account with a balance of 110 USDT
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    Then the rule thin_buffer fires because "The margin ratio of the account is 275%; it is called at 150%."
    And the rule low_buffer does not fire
    When the mark price of BTC-USDT moves to 9944
    Then the rule low_buffer fires because "Add funds or reduce: margin ratio 135.7603%."
    And the rule cross_pool does not fire

  @S2-3
  Scenario: what is said of an isolated position
    Given an account with a balance of 1,000 USDT
    And a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 100 USDT
    Then the rule thin_allowance fires because "The margin ratio of this position is 250%; it is called at 150%."
    And the rule low_allowance does not fire
    When the mark price of BTC-USDT moves to 9950
    Then the rule low_allowance fires because "Add margin or reduce: margin ratio 125.6281%."
    And the rule isolated_position does not fire

  @S2-11
  Scenario: the brackets of the maintenance margin join without a jump
    Given an account with a balance of 1,000,000 USDT
    And these prices:
      | instrument | mark  |
      | BTC-USDT   | 10000 |
      | ETH-USDT   | 2000  |
      | SOL-USDT   | 100   |
    And these positions:
      | instrument | side | quantity | entry price | mode  | leverage |
      | BTC-USDT   | long | 5        | 10000       | cross | 5x       |
      | ETH-USDT   | long | 25       | 2000        | cross | 5x       |
      | SOL-USDT   | long | 1000     | 100         | cross | 5x       |
    Then the positions are:
      | instrument | side | notional | maintenance margin |
      | BTC-USDT   | long | 50000    | 200                |
      | ETH-USDT   | long | 50000    | 250                |
      | SOL-USDT   | long | 100000   | 2000               |
    When the mark price of BTC-USDT moves to 50000
    And the mark price of ETH-USDT moves to 10000
    And the mark price of SOL-USDT moves to 500
    Then the positions are:
      | instrument | side | notional | maintenance margin |
      | BTC-USDT   | long | 250000   | 1200               |
      | ETH-USDT   | long | 250000   | 1550               |
      | SOL-USDT   | long | 500000   | 22000              |

  @S2-11
  Scenario Outline: the larger a position the more of it must be held: <quantity> <instrument>
    Given an account with a balance of 10,000,000 USDT
    And the mark price of <instrument> is <price>
    And a long position of <quantity> <instrument> at <price> in cross with 3x
    Then the maintenance margin of <instrument> long is <maintenance> USDT

    Examples:
      | instrument | price | quantity | maintenance |
      | BTC-USDT   | 10000 | 100      | 8,700       |
      | BTC-USDT   | 10000 | 500      | 108,700     |
      | BTC-USDT   | 10000 | 1,000    | 358,700     |
      | ETH-USDT   | 2000  | 500      | 9,050       |
      | ETH-USDT   | 2000  | 2,500    | 109,050     |
      | ETH-USDT   | 2000  | 5,000    | 359,050     |
      | SOL-USDT   | 100   | 10,000   | 72,000      |

  @S2-3 @S4-2
  Scenario Outline: an isolated position neither props up the pool nor weighs on it: <balance>
    Given the mark price of ETH-USDT is 2000
    And an account with a balance of <balance>
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    And a long position of 5 ETH-USDT at 2000 in isolated with 10x and a margin of 1,000 USDT
    Then the pool is <status>
    And ETH-USDT long is healthy

    Examples:
      | balance       | status   |
      | 1,120.01 USDT | healthy  |
      | 1,120 USDT    | on alert |
