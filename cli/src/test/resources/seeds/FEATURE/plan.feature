Feature: a plan

  Background:
    Given an account with a balance of 2,500 USDT

  Scenario: everything is closed
    Given the mark price of BTC-USDT is 10000
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    When the mark price of BTC-USDT moves to 7500
    Then the pool is liquidated
    And the plan is:
      | step      | instrument |
      | close_all | BTC-USDT   |
