Feature: How much leverage a platform allows, by mode and by instrument

  Background:
    Given the policy "policies/guide/guide.margin"
    And an account with a balance of 100,000 USDT
    And BTC-USDT is marked at 10000
    And ETH-USDT is marked at 2000

  @S0-14
  Scenario: cross margin is capped at 5x
    When it asks to open long 1 BTC-USDT in cross with 6x
    Then it is denied by cross_leverage
    And it would pass with leverage 5x

  @S0-14
  Scenario: isolated margin goes further
    When it asks to open long 1 BTC-USDT in isolated with 20x
    Then it is allowed

