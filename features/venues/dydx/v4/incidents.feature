@incident
Feature: A market that was opened up on its own profit

  @E13
  Scenario Outline: the more is open in a market, the more each position must hold: <open>
    Given the policy dydx_v4
    And an account with a balance of 100,000 USDC
    And the mark price of LINK-USD is 10
    And the open interest of LINK-USD is <open>
    And a long position of 1,000 LINK-USD at 10 in cross with 1x
    Then the initial margin of LINK-USD long is <margin>

    Examples:
      | open      | margin      |
      | 2,000,000 | 1,000 USDC  |
      | 3,500,000 | 5,500 USDC  |
      | 5,000,000 | 10,000 USDC |
