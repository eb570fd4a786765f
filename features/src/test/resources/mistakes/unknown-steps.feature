Feature: a

  Background:
    Given an acount with a balance of 2,000 USDT

  Scenario: b
    Given an account with a balance of 2000
    And the mark price of BTC-USDT is 1e5
    And a long postion of 1 BTC-USDT at 10000 in cros with 5x
    When it asks for the moon
    Then it is denyed by cross_leverage
    And it is denied by cross_leverage because Cross margin is capped

  Scenario: c
    When it asks to withdraw 10 USDT
    Then it is allowed
