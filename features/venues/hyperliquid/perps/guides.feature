Feature: What the guides say, on Hyperliquid perpetuals

  Background:
    Given the policy hyperliquid_perps
    And an account with a balance of 10,000 USDC
    And the mark price of BTC/USDC:USDC is 10000
    And the mark price of "xyz:GOLD" is 4000

  @S3-11
  Scenario: leverage may be raised with a position open, and not lowered
    Given a long position of 1 BTC/USDC:USDC at 10000 in isolated with 10x and a margin of 1,000 USDC
    When it asks to set the leverage of BTC/USDC:USDC to 20x
    Then it is allowed
    When it asks to set the leverage of BTC/USDC:USDC to 5x
    Then it is denied by only_upward

  @S3-11
  Scenario Outline: margin may be taken out down to the initial margin, and to a tenth of the position: <leverage>
    Given a long position of 1 BTC/USDC:USDC at 10000 in isolated with <leverage> and a margin of 3,000 USDC
    When it asks to remove <most> from BTC/USDC:USDC long
    Then it is allowed
    When it asks to remove <more> from BTC/USDC:USDC long
    Then it is denied by margin_floor

    Examples:
      | leverage | most       | more          |
      | 5x       | 1,000 USDC | 1,000.01 USDC |
      | 20x      | 2,000 USDC | 2,000.01 USDC |

  @S0-10 @S1-10 @C1
  Scenario: a position locks the mode of its instrument
    Given a long position of 1 BTC/USDC:USDC at 10000 in isolated with 10x and a margin of 1,000 USDC
    When it asks to switch BTC/USDC:USDC to cross
    Then it is denied by mode_position

  @S3-14
  Scenario: some markets are isolated by rule, not by advice
    When it asks to open long 1 "xyz:GOLD" in cross with 5x
    Then it is denied by no_cross_margin
    When it asks to open long 1 "xyz:GOLD" in isolated with 5x
    Then it is allowed

  @S2-11 @S1-1
  Scenario Outline: only strictly below maintenance is it liquidated: <balance>
    Given an account with a balance of <balance>
    And a long position of 1 BTC/USDC:USDC at 10000 in cross with 10x
    Then the maintenance margin of the pool is 125 USDC
    And the account is <status>

    Examples:
      | balance     | status     |
      | 125 USDC    | healthy    |
      | 124.99 USDC | liquidated |

  @S2-4
  Scenario: below two thirds of the maintenance margin it is handed over, and nothing comes back
    Given an account with a balance of 10,000 USDC
    And a long position of 1 BTC/USDC:USDC at 10000 in isolated with 10x and a margin of 1,000 USDC
    When the mark price of BTC/USDC:USDC moves to 9070
    Then the rule isolated_backstop fires
    And the plan is:
      | step      | quantity | price |
      | hand_over | 1        | 9000  |
    And the account is left with 9,000 USDC
