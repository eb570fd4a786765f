Feature: a

  Scenario: b
    Given it is 2026-06-31
    When the account is assessed
    Then the account is healthy
