Feature: Alex isolates a thousand dollars, Jamie stands with two

  The guide says "10x" of both and gives no entry price. Alex's liquidation at 8,000 fits an entry at 8,888.89; Jamie
  withstands the same fall only if the position is as large as Alex's.

  Background:
    Given the policy plain
    And an account with a balance of 2,000 USDT

  @S1-7
  Scenario: Alex is liquidated at 8,000
    Given a long position of 1.125 BTC-USDT at 8888.89 in isolated with 10x and a margin of 1,000 USDT
    And the mark price of BTC-USDT is 8888.89
    When the account is assessed
    Then the account is healthy
    And BTC-USDT long is liquidated at 8000.00

  @S1-8
  Scenario: Jamie holds the same position with the whole account behind it
    Given a long position of 1.125 BTC-USDT at 8888.89 in cross with 10x
    And the mark price of BTC-USDT is 8888.89
    When the account is assessed
    Then BTC-USDT long is liquidated at 7111.11

  @S1-7
  Scenario: a short is the mirror image
    Given a short position of 1.125 BTC-USDT at 8888.89 in isolated with 10x and a margin of 1,000 USDT
    And the mark price of BTC-USDT is 8888.89
    When the account is assessed
    Then BTC-USDT short is liquidated at 9777.78

  @S1-12
  Scenario: what else the account holds does not move an isolated liquidation price
    Given an account with a balance of 50,000 USDT
    And a long position of 1.125 BTC-USDT at 8888.89 in isolated with 10x and a margin of 1,000 USDT
    And the mark price of BTC-USDT is 8888.89
    When the account is assessed
    Then BTC-USDT long is liquidated at 8000.00
