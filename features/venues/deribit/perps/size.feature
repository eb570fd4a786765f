Feature: Rates that grow with the size, on Deribit

  Scenario Outline: the examples of the help page: <quantity> of <instrument>
    Given the policy deribit_perps
    And an account with a balance of 10,000,000 USDC
    And the mark price of <instrument> is <price>
    And a long position of <quantity> <instrument> at <price> in cross with 1x
    Then the initial margin of <instrument> long is <initial>
    And the maintenance margin of <instrument> long is <maintenance>

    Examples:
      | instrument         | price  | quantity | initial        | maintenance  |
      | BTC_USDC-PERPETUAL | 100000 | 25       | 53,125 USDC    | 28,125 USDC  |
      | BTC_USDC-PERPETUAL | 100000 | 350      | 1,312,500 USDC | 962,500 USDC |
      | SOL_USDC-PERPETUAL | 200    | 25       | 200.625 USDC   | 100.625 USDC |
      | SOL_USDC-PERPETUAL | 200    | 6,000    | 84,000 USDC    | 60,000 USDC  |

  Scenario: an order is asked the rate of what would be held
    Given the policy deribit_perps
    And an account with a balance of 1,312,500 USDC
    And the mark price of BTC_USDC-PERPETUAL is 100000
    When it asks to open long 350 BTC_USDC-PERPETUAL in cross with 1x
    Then it is allowed
    When it asks to open long 351 BTC_USDC-PERPETUAL in cross with 1x
    Then it is denied by insufficient_margin

  Scenario: strictly below maintenance a little is closed, as much as cures it
    Given the policy deribit_perps
    And an account with a balance of 962,000 USDC
    And the mark price of BTC_USDC-PERPETUAL is 100000
    And a long position of 350 BTC_USDC-PERPETUAL at 100000 in cross with 1x
    Then the account is liquidated
    And the plan closes about 0.11 of BTC_USDC-PERPETUAL long
    And the account is left with 962,000 USDC
