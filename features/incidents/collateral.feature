@incident
Feature: Collateral that was counted twice, or taken out

  Background:
    Given the policy guide
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000
    And the mark price of ETH-USDT is 2000

  @E7
  Scenario: margin that stands behind an isolated position stands behind nothing else
    Given a long position of 5 ETH-USDT at 2000 in isolated with 2x and a margin of 5,000 USDT
    Then the balance of the pool is 5,000 USDT
    And the available balance of the pool is 5,000 USDT
    When it asks to open long 2.5 BTC-USDT in cross with 5x
    Then it is allowed
    When it asks to open long 2.51 BTC-USDT in cross with 5x
    Then it is denied by insufficient_margin

  @E7
  Scenario: an order that rests has its margin set aside
    Given a resting order to go long 4 BTC-USDT at 10000 in cross with 5x
    Then the available balance of the pool is 2,000 USDT
    When it asks to open long 6 ETH-USDT in cross with 5x
    Then it is denied by insufficient_margin

  @E11
  Scenario: withdrawn is what is free, to the last cent and no further
    Given a long position of 1 BTC-USDT at 10000 in cross with 5x
    When it asks to withdraw 8,000 USDT
    Then it is allowed
    When it asks to withdraw 8,000.01 USDT
    Then it is denied by withdrawable
    And it would pass with amount 8000

  @E11
  Scenario: a loss that is still open is no longer there to withdraw
    Given a long position of 1 BTC-USDT at 10000 in cross with 5x
    When the mark price of BTC-USDT moves to 9000
    And it asks to withdraw 7,200.01 USDT
    Then it is denied by withdrawable
    When it asks to withdraw 7,200 USDT
    Then it is allowed

  @E12
  Scenario: profit that is still open cannot be taken out, however large
    Given an account with a balance of 5,000 USDT
    And the mark price of SOL-USDT is 100
    And a long position of 100 SOL-USDT at 100 in cross with 5x
    When the mark price of SOL-USDT moves to 2000
    Then the unrealized pnl of SOL-USDT long is 190,000 USDT
    When it asks to withdraw 1 USDT
    Then it is denied by withdrawable

  @E15
  Scenario: what an isolated position loses beyond its margin empties the fund, and touches nothing of the pool
    Given the mark price of DOGE-USDT is 0.0095
    And the insurance fund holds 100 USDT
    And a long position of 1 ETH-USDT at 2000 in cross with 5x
    And a short position of 1,000,000 DOGE-USDT at 0.0095 in isolated with 10x and a margin of 950 USDT
    When the mark price of DOGE-USDT moves to 0.038
    Then DOGE-USDT short is liquidated
    And ETH-USDT long is healthy
    And the account is left with 9,050 USDT
    And the insurance fund is left with 0 USDT
    And 27,450 USDT stays uncovered
