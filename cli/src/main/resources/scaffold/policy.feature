Feature: What NAME answers

  Background:
    Given the policy NAME
    And an account with a balance of 2,000 USDT
    And the mark price of BTC-USDT is 60000
    And the mark price of ETH-USDT is 3000

  Scenario: cross margin goes to 5x
    When it asks to open long 0.1 BTC-USDT in cross with 5x
    Then it is allowed
    When it asks to open long 0.1 BTC-USDT in cross with 6x
    Then it is denied by cross_leverage because "Cross margin is capped at 5x; 6x was asked for."
    And it would pass with leverage 5x

  Scenario Outline: the larger the position the less leverage it carries: <quantity> <instrument> with <leverage>
    Given an account with a balance of 100,000 USDT
    When it asks to open long <quantity> <instrument> in isolated with <leverage>
    Then it is allowed
    When it asks to open long <more> <instrument> in isolated with <leverage>
    Then it is denied by bracket_leverage

    Examples:
      | instrument | quantity | more  | leverage |
      | BTC-USDT   | 0.833    | 0.834 | 50x      |
      | BTC-USDT   | 8.333    | 8.334 | 20x      |
      | ETH-USDT   | 16.66    | 16.67 | 25x      |

  Scenario: the mode stays while something is open
    When it asks to switch BTC-USDT to isolated
    Then it is allowed
    Given a long position of 0.01 BTC-USDT at 60000 in cross with 5x
    When it asks to switch BTC-USDT to isolated
    Then it is denied by mode_lock

  Scenario: the mode stays while an order rests
    Given a resting order to go long 0.01 BTC-USDT at 59000 in cross with 5x
    When it asks to switch BTC-USDT to isolated
    Then it is denied by mode_lock

  Scenario: an isolated position loses its margin and no more
    Given a long position of 0.05 BTC-USDT at 60000 in isolated with 10x and a margin of 300 USDT
    Then BTC-USDT long is liquidated at 54271.3
    When the mark price of BTC-USDT moves to 50000
    Then the plan closes BTC-USDT long
    And the account is left with 1,700 USDT

  Scenario Outline: an isolated position with a margin of <margin> is <status>
    Given a long position of 0.05 BTC-USDT at 60000 in isolated with 10x and a margin of <margin>
    Then BTC-USDT long is <status>

    Examples:
      | margin     | status         |
      | 45.01 USDT | healthy        |
      | 45 USDT    | on alert       |
      | 22.5 USDT  | on margin call |
      | 15 USDT    | liquidated     |

  Scenario Outline: the pool with a balance of <balance> is <status>
    Given an account with a balance of <balance>
    And a long position of 0.1 BTC-USDT at 60000 in cross with 5x
    Then the pool is <status>

    Examples:
      | balance    | status         |
      | 90.01 USDT | healthy        |
      | 90 USDT    | on alert       |
      | 45 USDT    | on margin call |
      | 30 USDT    | liquidated     |

  Scenario: a stop loss is recommended in cross margin
    When it asks to open long 0.1 BTC-USDT in cross with 5x
    Then it is advised by no_stop
    When it asks to open long 0.1 BTC-USDT in cross with 5x and a stop loss at 57000
    Then it is not advised by no_stop
