Feature: How much leverage the platform allows

  Two guides: "capped at 5x in cross and 10 to 20x in isolated margin", and "by asset and exchange, not by margin type". This
  policy has both kinds of cap, and the strictest one holds.

  Background:
    Given the policy guide
    And an account with a balance of 10,000,000 USDT
    And the mark price of BTC-USDT is 10000
    And the mark price of ADA-USDT is 0.5

  @S0-14 @C2
  Scenario: cross margin up to 5x
    When it asks to open long 1 BTC-USDT in cross with 5x
    Then it is allowed
    When it asks to open long 1 BTC-USDT in cross with 6x
    Then it is denied by cross_leverage because "Cross margin is capped at 5x; 6x was asked for."
    And nothing else denies it
    And it would pass with leverage 5x
    And cross_leverage saw leverage = 6x
    And leverage is capped at 5x by cross_leverage

  @S0-14
  Scenario: isolated margin up to 20x
    When it asks to open long 1 BTC-USDT in isolated with 20x
    Then it is allowed
    When it asks to open long 1 BTC-USDT in isolated with 20.01x
    Then it is denied by isolated_leverage because "Isolated margin is capped at 20x; 20.01x was asked for."
    And it would pass with leverage 20x

  @S0-14 @S3-14
  Scenario: an altcoin in isolated margin up to 10x
    When it asks to open long 1,000 ADA-USDT in isolated with 10x
    Then it is allowed
    When it asks to open long 1,000 ADA-USDT in isolated with 11x
    Then it is denied by altcoin_leverage because "Altcoins in isolated margin are capped at 10x; 11x was asked for."
    And nothing else denies it

  @S0-14 @S3-14
  Scenario: the major coins are no altcoins
    Given the mark price of ETH-USDT is 2000
    When it asks to open long 1 ETH-USDT in isolated with 20x
    Then it is allowed

  @S0-14 @C2
  Scenario Outline: the caps of isolated margin have nothing to say of cross margin: <instrument>
    When it asks to open long 1 <instrument> in cross with <leverage>
    Then it is denied by cross_leverage
    And nothing else denies it

    Examples:
      | instrument | leverage |
      | BTC-USDT   | 21x      |
      | ADA-USDT   | 11x      |

  @S3-12 @C2
  Scenario Outline: a large position in Bitcoin carries less, in <mode> margin as well
    When it asks to open long <quantity> BTC-USDT in <mode> with <leverage>
    Then it is allowed
    When it asks to open long <more> BTC-USDT in <mode> with <leverage>
    Then it is denied by bracket_leverage
    And leverage is capped at <cap> by bracket_leverage

    Examples:
      | mode     | quantity | more   | leverage | cap |
      | isolated | 100      | 100.01 | 11x      | 10x |
      | isolated | 500      | 500.01 | 5x       | 4x  |
      | cross    | 500      | 500.01 | 5x       | 4x  |

  @S3-12
  Scenario Outline: the bracket of <quantity> <instrument> carries <most>, whatever the mode allows
    Given the mark price of ETH-USDT is 2000
    And the mark price of SOL-USDT is 100
    When it asks to open long <quantity> <instrument> in isolated with <most>
    Then it is not denied by bracket_leverage
    When it asks to open long <quantity> <instrument> in isolated with <more>
    Then it is denied by bracket_leverage

    Examples:
      | instrument | quantity | most | more    |
      | BTC-USDT   | 5        | 125x | 125.01x |
      | BTC-USDT   | 25       | 100x | 100.01x |
      | BTC-USDT   | 100      | 50x  | 50.01x  |
      | BTC-USDT   | 500      | 10x  | 10.01x  |
      | BTC-USDT   | 1,000    | 4x   | 4.01x   |
      | ETH-USDT   | 25       | 100x | 100.01x |
      | ETH-USDT   | 125      | 75x  | 75.01x  |
      | ETH-USDT   | 500      | 50x  | 50.01x  |
      | ETH-USDT   | 2,500    | 10x  | 10.01x  |
      | ETH-USDT   | 5,000    | 4x   | 4.01x   |
      | SOL-USDT   | 1,000    | 20x  | 20.01x  |
      | SOL-USDT   | 5,000    | 8x   | 8.01x   |
      | SOL-USDT   | 10,000   | 3x   | 3.01x   |

  @S3-12
  Scenario: the message of a bracket says how large the position would be
    When it asks to open long 501 BTC-USDT in isolated with 10x
    Then it is denied by bracket_leverage because "A position of 5010000 USDT may carry at most 4x."

  @S0-14
  Scenario: the leverage that is set is held to the same caps
    When it asks to set the leverage of BTC-USDT to 6x
    Then it is denied by cross_leverage

  Scenario: an order that rests is judged for what it would open
    When it asks to place an order to go long 1 BTC-USDT at 9000 in cross with 6x
    Then it is denied by cross_leverage
