@incident
Feature: A wick to 99,964

  @E20
  Scenario: the last price of one trade liquidates no short position
    Given the policy binance_usdm
    And an account with a balance of 10,000 USDT
    And the mark price of BTC/USDT:USDT is 11,500
    And a short position of 1 BTC/USDT:USDT at 11500 in isolated with 10x and a margin of 1,150 USDT
    When the last price of BTC/USDT:USDT moves to 99,964
    Then BTC/USDT:USDT short is healthy
    And nothing is liquidated
