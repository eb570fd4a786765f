Feature: Harbour, as far as it is looked at

  Background:
    Given an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000

  Scenario: cross margin goes to 5x
    When it asks to open long 1 BTC-USDT in cross with 6x
    Then it is denied by cross_leverage
    And it would pass with leverage 5x

  Scenario: an isolated position is on its own
    Given a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    When the mark price of BTC-USDT moves to 8000
    Then BTC-USDT long is liquidated
