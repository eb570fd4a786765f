Feature: Leverage

  Background:
    Given an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000

  @cap
  Scenario: cross margin is capped at 5x
    When it asks to open long 1 BTC-USDT in cross with 6x
    Then it is denied by cross_leverage because "Cross margin is capped at 5x; 6x was asked for."
    And it would pass with leverage 5x

  @cap
  Scenario Outline: isolated margin with <leverage>
    When it asks to open long 1 BTC-USDT in isolated with <leverage>
    Then it is allowed

    Examples:
      | leverage |
      | 10x      |
      | 20x      |
