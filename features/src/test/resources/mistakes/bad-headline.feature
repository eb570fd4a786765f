Feature: a

  Scenario: b
    Given an account with a balance of 2,000 USDT
    When it asks to withdraw 10 USDT
    Then it is allowed

  Scenaro: c
    When it asks to withdraw 10 USDT
    Then it is allowed
