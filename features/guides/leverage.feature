Feature: How much leverage a platform allows, by mode and by instrument

  Background:
    Given the policy guide
    And an account with a balance of 100,000 USDT
    And the mark price of BTC-USDT is 10000
    And the mark price of ETH-USDT is 2000

  @S0-14
  Scenario: cross margin is capped at 5x
    When it asks to open long 1 BTC-USDT in cross with 6x
    Then it is denied by cross_leverage
    And it would pass with leverage 5x

  @S0-14
  Scenario: isolated margin goes further
    When it asks to open long 1 BTC-USDT in isolated with 20x
    Then it is allowed

