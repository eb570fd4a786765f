@incident
Feature: Profit that was taken out until the position was nearly bankrupt

  @E14
  Scenario: on Hyperliquid a tenth of the position stays in the account
    Given the policy hyperliquid_perps
    And an account with a balance of 1,000 USDC
    And the mark price of BTC/USDC:USDC is 10000
    And a long position of 1 BTC/USDC:USDC at 9000 in cross with 40x
    Then the equity of the pool is 2,000 USDC
    When it asks to withdraw 1,000 USDC
    Then it is allowed
    When it asks to withdraw 1,000.01 USDC
    Then it is denied by transfer
