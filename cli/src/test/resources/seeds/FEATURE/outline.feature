@incident
Feature: money
  Scenario Outline: <amount>
    Given an account with a balance of 10 USDT
    When it asks to withdraw <amount> USDT
    Then it is <what>
    Examples:
      | amount | what    |
      | 5      | allowed |
