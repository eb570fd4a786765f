@incident
Feature: One position too large for everybody else

  @E3
  Scenario Outline: a long of 416 million does not get the leverage of a small one, in <mode> margin
    Given the policy guide
    And an account with a balance of 300,000,000 USDT
    And the mark price of BTC-USDT is 10000
    When it asks to open long 41,600 BTC-USDT in <mode> with <leverage>
    Then it is denied by bracket_leverage
    And it would pass with leverage 4x
    When it asks to open long 41,600 BTC-USDT in <mode> with 4x
    Then it is allowed

    Examples:
      | mode     | leverage |
      | cross    | 5x       |
      | isolated | 20x      |
