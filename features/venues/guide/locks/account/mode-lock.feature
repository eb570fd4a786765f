Feature: The margin mode locked for the whole account

  Background:
    Given the policy account_lock
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000
    And the mark price of ETH-USDT is 2000

  @S0-10 @S1-10 @C1
  Scenario: a position in another instrument locks it too
    Given a long position of 1 ETH-USDT at 2000 in isolated with 10x and a margin of 200 USDT
    When it asks to switch BTC-USDT to isolated
    Then it is denied by mode_lock

  @S1-10
  Scenario: as does an order
    Given a resting order to go long 1 ETH-USDT at 1900 in isolated with 10x
    When it asks to switch BTC-USDT to isolated
    Then it is denied by mode_lock

  @S2-14
  Scenario: with nothing open it may be switched
    When it asks to switch BTC-USDT to isolated
    Then it is allowed
