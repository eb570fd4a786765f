Feature: What would pass without a test

  Scenario: a misspelt first keyword
    Givn an account with a balance of 10,000 USDT

  Scenario: an unknown step
    Given an account with balance of 10,000 USDT
    When it asks to withdraw 10 USDT
    Then it is allowed

  Scenario: nothing is checked
    Given an account with a balance of 10,000 USDT
    When it asks to withdraw 10 USDT

  Scenario: a sound one
    Given an account with a balance of 10,000 USDT
    When it asks to withdraw 10 USDT
    Then it is allowed
