Feature: a

  Scenario Outline: b
    When it asks to withdraw <amount>
    Then it is allowed

  Scenario Outline: c
    When it asks to withdraw <amount>
    Then it is allowed

    Examples:
      | amount |
