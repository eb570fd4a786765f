Feature: a cap
  Scenario: b
    Given an account with a balance of 2,000 USDT
    And the mark price of BTC-USDT is 10000
    When it asks to open long 1 BTC-USDT in cross with 10x
    Then it is denied by cross_leverage
