Feature: Not Gherkin

  Scenario: one
    Given an account with a balance of 10,000 USDT
    Wen it asks to withdraw 10 USDT
    Then it is allowed
