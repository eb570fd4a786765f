Feature: a

  Scenario: b
    When the account is assessed
      """
      now
