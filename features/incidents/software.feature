@incident
Feature: Margin bugs of open-source engines, as cases

  What their trackers report, each as a case with numbers of ours.

  Background:
    Given the policy guide
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000

  @LEAN-3763 @LEAN-3768
  Scenario: maintenance is of the price now, not of the price at which it was bought
    Given a long position of 1 BTC-USDT at 10000 in cross with 5x
    When the mark price of BTC-USDT moves to 20000
    Then the maintenance margin of the pool is 80 USDT

  @LEAN-5691
  Scenario: equity that touches a level has reached it
    Given an account with a balance of 1,000 USDT
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    When the mark price of BTC-USDT moves to 9000
    Then the equity of the pool is 0 USDT
    And the account is liquidated

  @LEAN-8250
  Scenario: a short position is closed, not doubled
    Given a short position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    When the mark price of BTC-USDT moves to 11000
    Then the plan is:
      | step  | instrument | side  | quantity | price |
      | close | BTC-USDT   | short | 1        | 11000 |

  @LEAN-9235
  Scenario: initial and maintenance margin are two things
    Given a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    Then the positions are:
      | instrument | side | initial margin | maintenance margin |
      | BTC-USDT   | long | 1000           | 40                 |

  @nautilus-2541
  Scenario: an order above the leverage limit is not accepted
    When it asks to place an order to go long 1 BTC-USDT at 9900 in isolated with 50x
    Then it is denied by isolated_leverage

  @freqtrade-7294
  Scenario: a long position that has just been opened is not liquidated above its entry
    Given a long position of 1 BTC-USDT at 10000 in isolated with 20x and a margin of 500 USDT
    Then BTC-USDT long is liquidated at 9538.15
    And BTC-USDT long is healthy

  @10101-2419
  Scenario: what goes against a position closes it first, and only the rest opens
    Given a long position of 1 BTC-USDT at 10000 in cross with 5x
    When it asks to open short 1 BTC-USDT in cross with 5x
    Then it is allowed
    When it asks to open short 6.01 BTC-USDT in cross with 5x
    Then it is denied by insufficient_margin
    And it would pass with quantity 6

  @protocol-v2-2146
  Scenario Outline: requirements are not rounded in anybody's favour: <margin>
    Given a long position of 0.00012345 BTC-USDT at 10000 in isolated with 10x and a margin of <margin>
    Then the maintenance margin of BTC-USDT long is 0.004938 USDT
    And BTC-USDT long is <status>

    Examples:
      | margin                    | status         |
      | 0.004938000000000001 USDT | on margin call |
      | 0.004938 USDT             | liquidated     |

  @flatmoney-180 @flatmoney-192
  Scenario: a loss larger than all that there is does not block the liquidation
    Given an account with a balance of 100 USDT
    And a long position of 0.1 BTC-USDT at 10000 in isolated with 10x and a margin of 100 USDT
    When the mark price of BTC-USDT moves to 1
    Then BTC-USDT long is liquidated
    And the plan closes BTC-USDT long
    And 899.9 USDT stays uncovered
