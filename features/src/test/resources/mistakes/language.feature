# language: xx
Feature: a

  Scenario: b
    Then it is allowed
