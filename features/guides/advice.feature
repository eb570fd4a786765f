Feature: Advice changes no verdict

  Background:
    Given the policy guide
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000
    And the mark price of ETH-USDT is 2000
    And the mark price of ADA-USDT is 0.5

  @S0-9
  Scenario: isolated margin is recommended to beginners
    Given the account's experience is beginner
    When it asks to open long 0.1 BTC-USDT in cross with 5x
    Then it is allowed
    And it is advised by beginners
    When it asks to open long 0.1 BTC-USDT in isolated with 5x
    Then it is allowed
    And it is not advised by beginners

  @S0-9
  Scenario: not to those who know
    Given the account's experience is expert
    When it asks to open long 0.1 BTC-USDT in cross with 5x
    Then it is not advised by beginners

  @S0-9
  Scenario: nor to those of whom nothing is known
    When it asks to open long 0.1 BTC-USDT in cross with 5x
    Then it is not advised by beginners

  @S3-14
  Scenario: isolated margin is recommended for altcoins
    When it asks to open long 100 ADA-USDT in cross with 5x
    Then it is allowed
    And it is advised by altcoin_cross
    When it asks to open long 0.1 BTC-USDT in cross with 5x
    Then it is not advised by altcoin_cross
    When it asks to open long 1 ETH-USDT in cross with 5x
    Then it is not advised by altcoin_cross
    When it asks to open long 100 ADA-USDT in isolated with 5x
    Then it is not advised by altcoin_cross

  @S0-5
  Scenario: a stop loss in cross margin, and one that risks no more than a tenth of the balance
    When it asks to open long 1 BTC-USDT in cross with 5x
    Then it is advised by no_stop
    When it asks to open long 1 BTC-USDT in cross with 5x and a stop loss at 9000
    Then it is not advised by no_stop
    And it is not advised by wide_stop
    When it asks to open long 1 BTC-USDT in cross with 5x and a stop loss at 8999.99
    Then it is allowed
    And it is advised by wide_stop
    When it asks to open long 1 BTC-USDT in isolated with 5x and a stop loss at 8000
    Then it is not advised by wide_stop
    And it is not advised by no_stop

  @S0-5
  Scenario: in isolated margin nothing is said of a stop loss: the margin is the most that is lost
    When it asks to open long 1 BTC-USDT in isolated with 5x
    Then it is allowed
    And it is not advised by no_stop

  @S0-5
  Scenario: a tenth of all that the account has, what stands behind isolated positions included
    Given a long position of 5 ETH-USDT at 2000 in isolated with 5x and a margin of 2,000 USDT
    When it asks to open long 1 BTC-USDT in cross with 5x and a stop loss at 9000
    Then it is not advised by wide_stop
    When it asks to open long 1 BTC-USDT in cross with 5x and a stop loss at 8999.99
    Then it is advised by wide_stop
