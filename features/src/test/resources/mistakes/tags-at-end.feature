Feature: a

  Scenario: b
    When the account is assessed
    Then the account is healthy

  @last
