Feature: a

  Scenario: b
    Given an account with a balance of 2,000 USDT
    Wen it asks to withdraw 10 USDT
    Then it is allowed
    Thn it is allowed
