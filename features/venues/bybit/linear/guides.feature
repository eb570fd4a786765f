Feature: What the guides say, on Bybit USDT perpetuals

  Background:
    Given the policy bybit_linear
    And an account with a balance of 10,000 USDT
    And the mark price of BTCUSDT is 10000
    And the mark price of HIPPOUSDT is 0.01

  @S1-15 @S2-13
  Scenario: one mode for the whole account: no different modes for different assets
    Given a long position of 1 BTCUSDT at 10000 in cross with 10x
    When it asks to open long 10,000 HIPPOUSDT in isolated with 5x
    Then it is denied by other_mode

  @S0-10 @S1-10 @S3-11 @C1
  Scenario: the mode is not locked by a position, as long as all stays covered
    Given a long position of 1 BTCUSDT at 10000 in cross with 10x
    When it asks to switch everything to isolated
    Then it is allowed

  @S1-10 @C1
  Scenario: it is while something is being liquidated
    Given an account with a balance of 40 USDT
    And a long position of 1 BTCUSDT at 10000 in cross with 10x
    When it asks to switch everything to isolated
    Then it is denied by being_liquidated with code "140003"

  @S2-3 @C3
  Scenario: alerts are the user's own; there is no call
    Given an account with a balance of 80 USDT
    And a long position of 1 BTCUSDT at 10000 in cross with 10x
    Then the account is healthy
    Given the account's alert_rate is 60%
    Then the account is on alert

  @S1-12 @S2-17 @C5
  Scenario: the isolated liquidation price goes by the entry value, so it does not move with the mark
    Given a long position of 1 BTCUSDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    Then BTCUSDT long is liquidated at 9050
    When the mark price of BTCUSDT moves to 9500
    Then BTCUSDT long is liquidated at 9050

  @S2-4
  Scenario: what is left of the margin of an isolated position goes to the insurance fund
    Given a long position of 1 BTCUSDT at 10000 in isolated with 10x and a margin of 1,000 USDT
    When the mark price of BTCUSDT moves to 9040
    Then BTCUSDT long is liquidated
    And the account is left with 9,000 USDT
