Feature: a

  Scenario: b
    Given these positions:
    And an account with a balance of 2,000 USDT
      | a |
    When the account is assessed
      """
      now
      """
    Then it is allowed
