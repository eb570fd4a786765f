Feature: a

  Scenario: b

  Rule: d
