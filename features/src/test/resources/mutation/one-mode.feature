Feature: One mode

  Background:
    Given the mark price of BTC-USDT is 10000

  Scenario: leverage up to 5x
    Given an account with a balance of 5,000 USDT
    When it asks to open long 1 BTC-USDT in cross with 5x
    Then it is allowed
    When it asks to open long 1 BTC-USDT in cross with 6x
    Then it is denied by most because "At most 5x."

  Scenario: the pool is closed at maintenance
    Given an account with a balance of 1,000 USDT
    And a long position of 1 BTC-USDT at 10000 in cross with 5x
    Then the maintenance margin of BTC-USDT long is 100 USDT
    And BTC-USDT long is liquidated at 9090.90
