Feature: a

  Scenario: b
    Given these balances:
      | asset | amount |
      | USDT |
    Then it is allowed
