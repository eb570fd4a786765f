Feature: Margin levels and equity protection of Kraken's inverse futures

  Scenario: the worked example of the equity protection process
    Given the policy kraken_futures
    And an account with a balance of 0.01 BTC
    And the account's client is professional
    And the mark price of PI_XBTUSD is 8000
    And a long position of 1,000 PI_XBTUSD at 8000 in cross with 1x
    Then the positions are:
      | instrument | side | notional | initial margin | maintenance margin | liquidation price | bankruptcy price |
      | PI_XBTUSD  | long | 0.125    | 0.0025         | 0.00125            | 7481              | 7407             |

  Scenario Outline: both margins are asked of each slice of the position: <quantity>
    Given the policy kraken_futures
    And an account with a balance of 1000 BTC
    And the account's client is professional
    And the mark price of PI_XBTUSD is 10000
    And a long position of <quantity> PI_XBTUSD at 10000 in cross with 1x
    Then the initial margin of PI_XBTUSD long is <initial>
    And the maintenance margin of PI_XBTUSD long is <maintenance>

    Examples:
      | quantity   | initial | maintenance |
      | 500,000    | 1 BTC   | 0.5 BTC     |
      | 600,000    | 1.4 BTC | 0.7 BTC     |
      | 12,000,000 | 135 BTC | 67.5 BTC    |

  Scenario: retail clients hold half, and are liquidated below a quarter
    Given the policy kraken_futures
    And an account with a balance of 0.0625 BTC
    And the account's client is retail
    And the mark price of PI_XBTUSD is 8000
    When it asks to open long 1000 PI_XBTUSD in cross with 1x
    Then it is allowed
    When it asks to open long 1001 PI_XBTUSD in cross with 1x
    Then it is denied by insufficient_margin

  Scenario: a wallet is behind its own coin alone
    Given the policy kraken_futures
    And an account with a balance of 0.0005 BTC
    And these balances:
      | asset | amount |
      | BTC   | 0.0005 |
      | ETH   | 1000   |
    And the account's client is professional
    And the mark price of PI_XBTUSD is 8000
    And a long position of 1,000 PI_XBTUSD at 8000 in cross with 1x
    Then PI_XBTUSD long is liquidated
