Feature: a

  @one two
  Scenario: b
    When the account is assessed
    Then the account is healthy
